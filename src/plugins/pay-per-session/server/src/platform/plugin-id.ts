export const PLUGIN_ID = 'pay-per-session';

/** Content types of this plugin by their singular name. */
export const uid = <Name extends string>(name: Name): `plugin::${typeof PLUGIN_ID}.${Name}` =>
  `plugin::${PLUGIN_ID}.${name}`;
