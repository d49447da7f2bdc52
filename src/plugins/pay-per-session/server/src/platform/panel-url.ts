import type { App } from './app';
import { PLUGIN_ID } from './plugin-id';

/** An address in the admin panel, which stands wherever the site's configuration puts it. */
export const panelUrl = (app: App, path: string): string => {
  const panel = new URL(app.strapi.config.get<string>('admin.absoluteUrl'), app.config.publicUrl);
  return `${panel.href.replace(/\/+$/u, '')}/${path}`;
};

/** The address of one of the plugin's pages there. */
export const panelPage = (app: App, page: string): string => panelUrl(app, `plugins/${PLUGIN_ID}/${page}`);
