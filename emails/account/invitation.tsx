import * as z from 'zod'
import { everyMessage, factLines } from '../facts.ts'
import { Message } from '../message.tsx'
import type { EmailTemplate } from '../template.ts'

const props = z.strictObject(everyMessage)

/** Goes to a person who is invited to hold a post; `dueOn` is the last day of the link. */
export const invitation: EmailTemplate<z.infer<typeof props>> = {
	props,
	reason: 'invited',
	facts: [],
	subject: (_props, t) => t('invitation.subject'),
	body: ({ props, t }) => <Message name="invitation" props={props} facts={factLines(props, t)} t={t} />,
	example: {
		recipient: 'A. Sample',
		url: 'https://ta-requests.example/invitation/sample',
		dueOn: '2026-08-14',
	},
}
