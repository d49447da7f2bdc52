export const PLUGIN_ID = 'pay-per-session';
export const PANEL_PATH = `/plugins/${PLUGIN_ID}`;
export const WORK_AS_HOST = `plugin::${PLUGIN_ID}.host`;
export const OPERATE = `plugin::${PLUGIN_ID}.operate`;
