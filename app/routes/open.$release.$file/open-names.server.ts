import { HIDDEN } from '#app/components/charts/chart-words.ts'
import { sayIn } from '#app/i18n/translator.server.ts'
import type { Say } from '#app/i18n/use-say.ts'
import { env } from '#app/platform/env.server.ts'
import { type Language, languages } from '#workflows/languages.ts'
import { recordOf } from '#workflows/names.ts'

type Names = Record<Language, string>

/** A text in each of the six languages. */
export const namesIn = (text: (say: Say) => string): Names =>
	recordOf(languages, (language) => text(sayIn(language)))

/** The same as JSON-LD writes it: a value beside its language. */
export const asLinkedData = (names: Names) =>
	languages.map((language) => ({ '@value': names[language], '@language': language }))

/** What the reader of a file must know of its numbers: what the sign means, and whether they are invented. */
export const openNotes = (say: Say): string[] => [
	...(env.SAMPLE_WORLD ? [say('charts.notes.sample')] : []),
	say('charts.notes.hidden', { sign: HIDDEN }),
]

/** The whole address of an open file; its content never changes. */
export const openAddress = (number: string, file: string): string => `${env.APP_URL}/open/${number}/${file}`

/** Where the numbers of an open picture come from: who publishes them, and where all of them are. */
export const openSource = (): string => `${env.OPERATOR_NAME}, ${env.APP_URL}/public`
