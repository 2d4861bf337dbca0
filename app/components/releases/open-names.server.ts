import { HIDDEN } from '#app/components/charts/chart-words.ts'
import { periodName } from '#app/components/figures/period-name.ts'
import { sayIn } from '#app/i18n/say-in.server.ts'
import type { Say } from '#app/i18n/use-say.ts'
import { env } from '#app/platform/env.server.ts'
import { type Language, languages } from '#workflows/languages.ts'
import type { ReleaseTableName } from '#workflows/releases/tables.ts'

type Names = Record<Language, string>

/** A text in each of the six languages. */
export const namesIn = (text: (say: Say) => string): Names =>
	Object.fromEntries(languages.map((language) => [language, text(sayIn(language))])) as Names

/** The same as JSON-LD writes it: a value beside its language. */
export const asLinkedData = (names: Names) =>
	languages.map((language) => ({ '@value': names[language], '@language': language }))

/** The name of a released table with its half-year: "Needs by region, January to June 2026". */
export const tableTitle = (say: Say, table: ReleaseTableName, number: string): string =>
	say('openData.titled', { table: say(`releases.tables.${table}`), period: periodName(say, number) })

/** What the reader of a file must know of its numbers: what the sign means, and whether they are invented. */
export const openNotes = (say: Say): string[] => [
	...(env.SAMPLE_WORLD ? [say('charts.notes.sample')] : []),
	say('charts.notes.hidden', { sign: HIDDEN }),
]

/** The whole address of an open file; its content never changes. */
export const openAddress = (number: string, file: string): string => `${env.APP_URL}/open/${number}/${file}`
