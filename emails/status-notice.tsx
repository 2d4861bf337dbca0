import * as z from 'zod'
import { mayGather } from '#workflows/notices/kinds.ts'
import { factNames } from '#workflows/notices/notice.ts'
import { type NoticeName, noticeOf } from '#workflows/notices/table.ts'

import {
	everyMessage,
	factLine,
	factLines,
	factSchemas,
	isolateLtr,
	referenceProp,
	unnumbered,
} from './facts.ts'
import { Message } from './message.tsx'
import type { EmailTemplate } from './template.ts'
import type { Translator } from './translator.ts'

const statusProps = z.strictObject({
	...everyMessage,
	...factSchemas,
	reference: referenceProp,
})
export type StatusProps = z.infer<typeof statusProps>

const example: StatusProps = {
	recipient: 'A. Sample',
	url: 'https://ta-requests.example/requests/sample?from=mail&step=1',
	reference: 'SOM-TA-2026-ZZZ-0042',
	dueOn: '2026-08-14',
}

const exampleOfNone: StatusProps = {
	recipient: example.recipient,
	url: 'https://ta-requests.example/account',
	reference: unnumbered,
}
const exampleFacts = {
	need: 2,
	title: 'Sample request 5',
	state: 'Sample State',
	mayServe: ['Sample need 1', 'Sample need 2'],
	programme: 'Sample programme 7',
	quantity: 1200,
	lines: '40 Sample lenses, 2 Sample workstations',
	startsOn: '2026-09-07',
	endsOn: '2026-09-11',
	seats: 24,
	accepted: 2,
	declined: 1,
	referred: 1,
	onHold: 1,
	decision: 'accepted' as const,
	standing: 'awaiting' as const,
	questions: 3,
	officer: 'O. Sample',
	outcome: 'PARTLY_MET',
	closure: 'PARTLY_MET',
	at: '2026-07-15T08:30:00.000Z',
	browser: 'Firefox, Windows',
	network: '192.0.2.17',
	written: ['2026-07-14T09:05:00Z', '2026-07-14T09:06:00Z'],
	earlier: ['trainingStarted' as const, 'trainingHeld' as const],
}

/**
 * Returns the e-mail of a notice without its own body: the event, with the facts that its row of the table allows. User
 * input stays in the system, except the title of the request for the people of its State.
 */
export function statusNotice(name: NoticeName): EmailTemplate<StatusProps> {
	const { reason, facts: own = [], withoutRequest: mayNameNone = false } = noticeOf(name)
	const facts = factNames.filter(
		(fact) =>
			own.includes(fact) || (fact === 'title' && !mayNameNone) || (fact === 'earlier' && mayGather(name)),
	)
	const withoutRequest = (reference: string) => mayNameNone && reference === unnumbered
	const referenceLine = ({ reference }: StatusProps, t: Translator) => {
		if (withoutRequest(reference)) return []
		const value = reference === unnumbered ? t('common.noReference') : isolateLtr(reference)
		return [factLine('reference', value, t)]
	}
	// Notices on an account or an audit seal concern no request.
	const ofNone = mayNameNone && (reason === 'account' || reason === 'keeper')
	const foreign = factNames.filter((fact) => !facts.includes(fact))
	return {
		reason,
		facts,
		props: statusProps.refine(
			(props) => foreign.every((fact) => props[fact] === undefined),
			'unexpected fact',
		),
		subject({ reference }, t) {
			const subject = t(`${name}.subject`)
			if (withoutRequest(reference)) return subject
			return t('pattern.subject', {
				subject,
				reference: reference === unnumbered ? t('common.draft') : reference,
			})
		},
		body({ props, t }) {
			const facts = [...referenceLine(props, t), ...factLines(props, t)]
			return <Message name={name} props={props} facts={facts} t={t} />
		},
		example: {
			...(ofNone ? exampleOfNone : example),
			...Object.fromEntries(facts.map((fact) => [fact, exampleFacts[fact]])),
		},
	}
}
