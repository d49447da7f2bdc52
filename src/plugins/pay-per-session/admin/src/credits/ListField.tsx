import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { FileField } from '../parts/FileField';
import { FormField } from '../parts/FormField';
import { HintedChoice } from '../parts/HintedChoice';
import { useSay } from '../say';
import type { GiveDraft } from './give-draft';
import { useDownload } from './use-download';

const KILOBYTE = 1024;
const COLUMNS = ['email', 'credits', 'note'] as const;

interface ListFieldProps {
  list: File | null;
  problem: string | undefined;
  strangers: GiveDraft['strangers'];
  change(changed: Partial<GiveDraft>): void;
}

/** A list as a file: which columns it has, a template, and what becomes of people without an account. */
export const ListField = ({ list, problem, strangers, change }: ListFieldProps) => {
  const say = useSay();
  const { busy, download } = useDownload();
  return (
    <>
      <Box background="neutral100" hasRadius padding={4}>
        <Flex direction="column" alignItems="stretch" gap={3}>
          <Typography variant="pi" fontWeight="bold">
            {say('credits.columns')}
          </Typography>
          <Flex tag="dl" direction="column" alignItems="stretch" gap={1}>
            {COLUMNS.map((column) => (
              <Flex key={column} gap={2} alignItems="baseline">
                <Typography tag="dt" variant="pi" style={{ fontFamily: 'monospace' }}>
                  {column}
                </Typography>
                <Typography tag="dd" variant="pi" textColor="neutral600">
                  {say(`credits.column_${column}`)}
                </Typography>
              </Flex>
            ))}
          </Flex>
          <Flex>
            <Button
              variant="tertiary"
              size="S"
              startIcon={<Download />}
              loading={busy}
              onClick={() => void download('/credit-template', 'credits.csv')}
            >
              {say('credits.template')}
            </Button>
          </Flex>
        </Flex>
      </Box>
      <FileField
        name="list"
        label={say('credits.list')}
        hint={
          list
            ? say('credits.listSize', { kilobytes: Math.ceil(list.size / KILOBYTE) })
            : say('credits.listHint')
        }
        problem={problem}
        accept=".csv,.txt,.tsv,text/csv,text/plain,text/tab-separated-values"
        onChange={(chosen) => change({ list: chosen })}
      />
      <FormField name="strangers" label={say('credits.strangers')}>
        <HintedChoice
          name="strangers"
          label={say('credits.strangers')}
          value={strangers}
          choices={(['wait', 'refuse'] as const).map((value) => ({
            value,
            name: say(`credits.strangers_${value}`),
            hint: say(`credits.strangersHint_${value}`),
          }))}
          onChange={(value) => change({ strangers: value })}
        />
      </FormField>
    </>
  );
};
