import * as z from 'zod'

import { everyMessage, factLine, factLines, isolate, plainLine } from './facts.ts'
import { Message } from './message.tsx'
import type { EmailTemplate } from './template.ts'

const named = z.string().max(200).transform(plainLine).optional()

const props = z.strictObject({
	...everyMessage,
	/** The post by role and State, in the reader's language, and the note verbale that named the person. */
	post: named,
	state: named,
	noteVerbale: named,
})

/** Goes to a person invited to a post; `dueOn` is the last day of the link. */
export const invitation: EmailTemplate<z.infer<typeof props>> = {
	props,
	reason: 'invited',
	facts: [],
	subject: (_props, t) => t('invitation.subject'),
	body({ props, t }) {
		const facts = (['post', 'state', 'noteVerbale'] as const).flatMap((name) => {
			const value = props[name]
			return value ? [factLine(name, isolate(value), t)] : []
		})
		return <Message name="invitation" props={props} facts={[...facts, ...factLines(props, t)]} t={t} />
	},
	example: {
		recipient: 'A. Sample',
		url: 'https://ta-requests.example/invitation/sample',
		dueOn: '2026-08-14',
		post: 'Sample post',
		state: 'Sample State',
		noteVerbale: 'NV/12/2026',
	},
}
