import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Legend,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useTheme } from 'styled-components';
import type { WeekFigures } from '../../../shared/contracts/credit-figures';
import { useSay } from '../say';
import { sayDate } from './say-term';

const HEIGHT = 280;

/**
 * Published hours as a line, what was asked and booked as bars, by week. The table beside it says the same in numbers;
 * shape tells the three apart, not colour alone.
 */
const DemandPlot = ({ weeks }: { weeks: WeekFigures[] }) => {
  const say = useSay();
  const { locale } = useIntl();
  const { colors } = useTheme();
  const short = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const text = { fill: colors.neutral600, fontSize: 12 };
  return (
    <Box tag="figure" aria-label={say('credits.plot')} style={{ margin: 0, width: '100%', height: HEIGHT }}>
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart data={weeks} margin={{ top: 8, right: 8, bottom: 0, left: -16 }}>
          <CartesianGrid stroke={colors.neutral200} vertical={false} />
          <XAxis
            dataKey="monday"
            tick={text}
            stroke={colors.neutral300}
            minTickGap={24}
            tickFormatter={(monday: string) => short.format(Date.parse(`${monday}T12:00:00Z`))}
          />
          <YAxis tick={text} stroke={colors.neutral300} allowDecimals={false} />
          <Tooltip
            cursor={{ fill: colors.neutral150 }}
            labelFormatter={(monday) => (typeof monday === 'string' ? sayDate(locale, monday) : monday)}
            contentStyle={{
              background: colors.neutral0,
              borderColor: colors.neutral200,
              color: colors.neutral800,
              borderRadius: 4,
            }}
            labelStyle={{ color: colors.neutral800 }}
          />
          <Legend
            formatter={(name: string) => (
              <Typography variant="pi" textColor="neutral800">
                {name}
              </Typography>
            )}
          />
          <Bar
            dataKey="asked"
            name={say('credits.asked')}
            fill={colors.primary500}
            isAnimationActive={false}
          />
          <Bar
            dataKey="booked"
            name={say('credits.booked')}
            fill={colors.primary700}
            isAnimationActive={false}
          />
          <Line
            dataKey="hours"
            name={say('credits.hours')}
            stroke={colors.warning600}
            strokeWidth={2}
            dot={{ r: 3 }}
            isAnimationActive={false}
          />
        </ComposedChart>
      </ResponsiveContainer>
    </Box>
  );
};

export default DemandPlot;
