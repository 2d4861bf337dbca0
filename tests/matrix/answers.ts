import { namesOf } from '#workflows/names.ts'
import { type Column, columns } from './people.ts'

/** What is answered, in a word for each status. */
const statuses = {
	shown: 200,
	sentOn: 302,
	done: 303,
	/** To sign in, with the form, which is sent afterwards. */
	resumed: 307,
	signInFirst: 401,
	refused: 403,
	notThere: 404,
	outdated: 409,
	invalid: 422,
} as const
type Answer = keyof typeof statuses

/** People who are mostly answered alike; `others` are all that a row does not name. */
const groups = {
	everyone: columns,
	signedOut: ['out', 'half'],
	state: ['drafter', 'focalPoint', 'mission'],
	foreignState: ['foreignDrafter', 'foreignFocalPoint', 'foreignMission'],
	office: ['triage', 'officer', 'foreignOfficer', 'approver', 'manager', 'foreignManager', 'dueDiligence'],
	donors: ['donor', 'foreignDonor'],
	/** Who reads a request of Ghana. */
	requestReaders: ['drafter', 'focalPoint', 'mission', 'triage', 'officer', 'approver', 'dueDiligence'],
	/** The same, and the manager of the programme that its need was offered to. */
	needReaders: [
		'drafter',
		'focalPoint',
		'mission',
		'triage',
		'officer',
		'approver',
		'manager',
		'dueDiligence',
	],
} as const satisfies Record<string, readonly Column[]>

type Who = Column | keyof typeof groups

/** Who is answered what: `{ sentOn: 'signedOut', shown: ['state', 'triage'], refused: 'others' }`. */
export type Answers = { readonly [Name in Answer]?: 'others' | Who | readonly Who[] }

const isColumn = (name: string): name is Column => (columns as readonly string[]).includes(name)

/** The columns that these names stand for, in the order of the table. */
export function columnsOf(names: readonly string[]): Column[] {
	const found = names.flatMap((name): readonly Column[] => {
		if (isColumn(name)) return [name]
		if (Object.hasOwn(groups, name)) return groups[name as keyof typeof groups]
		throw new Error(`No column or group is called ${name}`)
	})
	return columns.filter((column) => found.includes(column))
}

/** The answer to each column; every column has exactly one. */
export function spelled(answers: Answers): Map<Column, Answer> {
	const told = new Map<Column, Answer>()
	const name = (answer: Answer, whom: readonly Column[]) => {
		for (const column of whom) {
			if (told.has(column)) throw new Error(`${column} is answered twice: ${told.get(column)}, ${answer}`)
			told.set(column, answer)
		}
	}
	const named = namesOf(answers).filter((answer) => answers[answer] !== 'others')
	for (const answer of named) name(answer, columnsOf([answers[answer] ?? []].flat()))
	const rest = columns.filter((column) => !told.has(column))
	for (const answer of namesOf(answers)) if (answers[answer] === 'others') name(answer, rest)
	const missing = columns.filter((column) => !told.has(column))
	if (missing.length > 0) throw new Error(`No answer to ${missing.join(', ')}`)
	return new Map(columns.map((column) => [column, told.get(column) as Answer])) // none is missing
}

/** The word for a status; one without a word stands for itself. */
export const answerOf = (status: number): string =>
	namesOf(statuses).find((answer) => statuses[answer] === status) ?? String(status)

/** The columns that are shown a page. */
export const shownTo = (answers: Answers | undefined): Column[] =>
	answers ? [...spelled(answers)].flatMap(([column, answer]) => (answer === 'shown' ? [column] : [])) : []
