export { changeSettings } from './change-settings';
export { followSettings } from './follow-settings';
export { showSettings } from './show-settings';
