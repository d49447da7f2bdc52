// A module of its own, because a bundler turns each word of a JSON file that is loaded lazily into an export.
import es from './es.json';

export const spanish: Record<string, string> = es;
