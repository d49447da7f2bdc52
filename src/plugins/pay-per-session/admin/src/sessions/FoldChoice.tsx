import { useId } from 'react';
import { Flex, Radio, Typography } from '@strapi/design-system';
import type { Fold } from '../../../shared/wall-clock';
import { useSay } from '../say';

/** Asks which of the two is meant, where the clocks show a time twice. */
export const FoldChoice = ({ value, choose }: { value: Fold; choose(fold: Fold): void }) => {
  const say = useSay();
  const id = useId();
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography id={id}>{say('date.twice')}</Typography>
      <Radio.Group
        value={value}
        aria-labelledby={id}
        onValueChange={(chosen: string) => choose(chosen === 'later' ? 'later' : 'earlier')}
      >
        <Radio.Item value="earlier">{say('date.earlier')}</Radio.Item>
        <Radio.Item value="later">{say('date.later')}</Radio.Item>
      </Radio.Group>
    </Flex>
  );
};
