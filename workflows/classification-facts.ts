import { isOneOf } from '#workflows/names.ts'
import { type StatusTable, statusesThat } from '#workflows/status-facts.ts'
import type { Classification } from './sharing.ts'

/** What a classification asks of UNODC itself; what others are shown stands in `sharing.ts`. */
export type ClassificationFact =
	/** Each reading by UNODC is written to the access log. */
	| 'readingRecorded'
	/** Its words are on its own pages alone: lists, search, e-mails and calendars tell its reference. */
	| 'wordsWithheld'
	/** Figures count it by what its reference tells, and not by kind or theme. */
	| 'contentNotCounted'
	/** No file with other requests has it. */
	| 'notExported'
	/** Its texts are not sent to a translation engine. */
	| 'notTranslated'
	/** Its printed pages say what it is. */
	| 'marked'

/** What holds of each classification. One that is missing here does not compile. */
const classificationFacts = {
	PUBLIC: { is: [] },
	SUMMARY: { is: [] },
	RESTRICTED: { is: [] },
	CONFIDENTIAL: {
		is: ['readingRecorded', 'wordsWithheld', 'contentNotCounted', 'notExported', 'notTranslated', 'marked'],
	},
} as const satisfies StatusTable<Classification, ClassificationFact>

/** Returns the classifications of which a fact holds. Statements take their lists from here. */
export const classificationsThat = <Fact extends ClassificationFact>(fact: Fact) =>
	statusesThat(classificationFacts, fact)

/** Whether a fact holds of a classification. */
export const isClassified = (classification: string | null | undefined, fact: ClassificationFact): boolean =>
	isOneOf(classificationsThat(fact), classification)

/** The classification that is assumed where none can be read: the strictest. */
export const strictest: Classification = 'CONFIDENTIAL'
