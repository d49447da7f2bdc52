import {
  SETTING_NAMES,
  type SettingName,
  type Settings,
  type SettingsView,
} from '../../../shared/contracts/settings';

/** The settings as they are being typed: numbers, too, are text until they are sent. */
export type SettingsDraft = Record<SettingName, string>;

export const draftOf = (settings: Settings): SettingsDraft =>
  Object.fromEntries(SETTING_NAMES.map((name) => [name, String(settings[name])])) as SettingsDraft;

/** What was typed and differs from what stands. */
export const changeIn = (typed: Partial<SettingsDraft>, { settings }: SettingsView): Partial<SettingsDraft> =>
  Object.fromEntries(
    SETTING_NAMES.filter((name) => typed[name] !== undefined && typed[name] !== String(settings[name])).map(
      (name) => [name, typed[name]],
    ),
  );
