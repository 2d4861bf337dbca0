import { type Answers, answerOf, columnsOf, shownTo, spelled } from './answers.ts'
import type { Column } from './people.ts'

/** The values of address parameters in one row of the table. */
export type Ids = Record<string, string>

/** The expected responses of a route and its form. */
export type Row = {
	/** The ids in the address; `nothing` by default. */
	of?: string
	/** Parts of the address that are not ids. */
	at?: Record<string, string>
	/** What the page answers to whom. */
	get?: Answers
	/** The columns that see each group of fields of the page; `all` are all to whom it is shown. */
	shows?: Record<string, string>
	/** The form to send; empty by default. */
	form?: Record<string, string>
	/** What the form is answered. */
	post?: Answers
	/** Tables in which every person may change their own rows. */
	own?: string[]
}

type Answered = { answers: Record<string, string>; shows: Record<string, string> }

const words = (text: string) => text.split(' ')

/** What a row expects, by columns and by fields, so that a difference names its cell. */
export function expected(answers: Answers | undefined, shows: Row['shows'] = {}): Answered {
	const seen = Object.entries(shows).flatMap(([who, fields]) => {
		const whom = who === 'all' ? who : columnsOf(words(who)).join(' ')
		return words(fields).map((field) => [field, whom] as const)
	})
	return { answers: answers ? Object.fromEntries(spelled(answers)) : {}, shows: Object.fromEntries(seen) }
}

/** The responses to all columns, in the form of what is expected. */
export function answered(statuses: Map<Column, number>, fields: Map<string, Column[]> = new Map()): Answered {
	const got = [...statuses].filter(([, status]) => status === 200).length
	const seen = [...fields].map(([field, seenBy]) => [field, seenBy.length === got ? 'all' : seenBy.join(' ')])
	const told = [...statuses].map(([column, status]) => [column, answerOf(status)])
	return { answers: Object.fromEntries(told), shows: Object.fromEntries(seen) }
}

/** Whether the page of a row is shown to anybody of these; to anybody at all if none is named. */
export const isShownTo = ({ get }: Row, ...whom: readonly Column[]): boolean => {
	const those = shownTo(get)
	return whom.length === 0 ? those.length > 0 : whom.some((column) => those.includes(column))
}
