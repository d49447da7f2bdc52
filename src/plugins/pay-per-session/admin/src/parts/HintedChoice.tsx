import { Box, Radio, Typography } from '@strapi/design-system';

interface HintedChoiceProps<Value extends string> {
  name: string;
  label: string;
  value: Value;
  choices: readonly { value: Value; name: string; hint: string }[];
  onChange(value: Value): void;
}

/** One of a few answers, each with what it means. */
export const HintedChoice = <Value extends string>({
  name,
  label,
  value,
  choices,
  onChange,
}: HintedChoiceProps<Value>) => (
  <Radio.Group
    value={value}
    aria-label={label}
    onValueChange={(chosen: string) =>
      onChange(choices.find((choice) => choice.value === chosen)?.value ?? value)
    }
  >
    {choices.map((choice) => (
      <Radio.Item key={choice.value} value={choice.value} aria-describedby={`pps-${name}-${choice.value}`}>
        <Box>
          <Typography tag="span" fontWeight="bold">
            {choice.name}
          </Typography>
          <Typography id={`pps-${name}-${choice.value}`} tag="p" variant="pi" textColor="neutral600">
            {choice.hint}
          </Typography>
        </Box>
      </Radio.Item>
    ))}
  </Radio.Group>
);
