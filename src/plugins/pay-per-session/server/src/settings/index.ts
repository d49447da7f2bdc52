export { changeSettings } from './change-settings';
export { showSettings } from './show-settings';
