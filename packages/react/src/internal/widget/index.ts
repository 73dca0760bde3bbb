export { AppearanceContext, type AppearanceValue } from './appearance-context.ts';
export { FailedNotice, useErrorText, type FailedNoticeProps } from './failed-notice.tsx';
export { StaleNote } from './stale-note.tsx';
export { later, usePreload, type Later } from './later.tsx';
export { stateOf, type StaleReason, type WidgetState } from './state.ts';
export { useRowWindow, type RowWindow } from './use-row-window.ts';
export { useWidget, type HostProps } from './widget-context.ts';
export { Widget, type WidgetProps } from './widget.tsx';
export { WidgetFrame, type WidgetFrameProps } from './widget-frame.tsx';
