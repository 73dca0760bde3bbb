/** @type {import('next').NextConfig} */
export default {
  // What is above this folder is not part of the project.
  turbopack: { root: import.meta.dirname },
};
