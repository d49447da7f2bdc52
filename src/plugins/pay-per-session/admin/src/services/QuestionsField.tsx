import { Box, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { MOST_QUESTIONS } from '../../../shared/contracts/booking-rules';
import { TextField } from '../parts/TextField';
import { useSay } from '../say';

interface QuestionsFieldProps {
  questions: string[];
  /** As many are asked at least. */
  least: number;
  problems: Record<string, string>;
  change(questions: string[]): void;
}

/** What a client is asked when booking. */
export const QuestionsField = ({ questions, least, problems, change }: QuestionsFieldProps) => {
  const say = useSay();
  return (
    <Flex role="group" aria-labelledby="pps-questions-title" direction="column" alignItems="stretch" gap={3}>
      <Box>
        <Typography id="pps-questions-title" tag="h3" fontWeight="bold">
          {say('questions.title')}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {say('questions.hint', { most: MOST_QUESTIONS })}
        </Typography>
      </Box>
      {questions.map((question, index) => (
        <Flex key={index} gap={2} alignItems="flex-end">
          <TextField
            name={`questions.${index}`}
            label={say('questions.number', { number: index + 1 })}
            problem={problems[`questions.${index}`]}
            value={question}
            longest={200}
            onChange={(text) => change(questions.map((one, place) => (place === index ? text : one)))}
          />
          <IconButton
            size="L"
            disabled={questions.length <= least}
            label={say('questions.remove', { number: index + 1 })}
            onClick={() => change(questions.filter((_, place) => place !== index))}
          >
            <Trash />
          </IconButton>
        </Flex>
      ))}
      {questions.length < MOST_QUESTIONS && (
        <Flex>
          <Button variant="tertiary" startIcon={<Plus />} onClick={() => change([...questions, ''])}>
            {say('questions.add')}
          </Button>
        </Flex>
      )}
    </Flex>
  );
};
