// Stands in for `fonts.ts` where the demo's packages are not installed: system fonts then.
export {};
