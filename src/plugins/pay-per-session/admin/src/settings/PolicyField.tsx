import { Box, Typography } from '@strapi/design-system';
import { DEFAULT_SETTINGS, POLICIES, type Policy } from '../../../shared/contracts/settings';
import { TextField } from '../parts/TextField';
import { useSay } from '../say';

interface PolicyFieldProps {
  name: Policy;
  value: string;
  problem: string | undefined;
  onChange(value: string): void;
}

/** A policy that is a number, with what the typed number would mean. */
export const PolicyField = ({ name, value, problem, onChange }: PolicyFieldProps) => {
  const say = useSay();
  const { unit, least, most } = POLICIES[name];
  const typed = /^\d+$/u.test(value.trim()) ? Number(value) : null;
  return (
    <Box>
      <TextField
        name={name}
        label={say(`settings.${name}`)}
        hint={say('settings.limits', { least, most, usual: DEFAULT_SETTINGS[name] })}
        problem={problem}
        required
        value={value}
        numeric={unit === 'number' ? { mode: 'numeric' } : { mode: 'numeric', unit: say(`settings.${unit}`) }}
        onChange={onChange}
      />
      <Box paddingTop={1} aria-live="polite">
        {typed !== null && typed >= least && typed <= most && (
          <Typography variant="pi" textColor="neutral700">
            {say(`settings.${name}Effect`, { value: typed })}
          </Typography>
        )}
      </Box>
    </Box>
  );
};
