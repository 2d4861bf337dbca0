import * as z from 'zod'
import { countProp, everyMessage, factLine } from './facts.ts'
import { Message } from './message.tsx'
import type { EmailTemplate } from './template.ts'

const { recipient, url } = everyMessage
const figures = ['underWay', 'opened', 'completed'] as const

const props = z.strictObject({
	recipient,
	url,
	/** `YYYY-MM`. */
	month: z.string().regex(/^\d{4}-\d\d$/),
	underWay: countProp,
	opened: countProp,
	completed: countProp,
})

/** Goes to a donor once a month: how many of the deliveries that it funds were opened, ended and are under way. */
export const donorDigest: EmailTemplate<z.infer<typeof props>> = {
	props,
	reason: 'donor',
	facts: [],
	subject: (_props, t) => t('donorDigest.subject'),
	body({ props, t }) {
		const month = t('pattern.month', { month: new Date(`${props.month}-01`) })
		const facts = [
			factLine('month', month, t),
			...figures.map((name) => factLine(name, t('pattern.count', { count: props[name] }), t)),
		]
		return <Message name="donorDigest" props={props} facts={facts} t={t} />
	},
	example: {
		recipient: 'A. Sample',
		url: 'https://ta-requests.example/overview',
		month: '2026-08',
		underWay: 12,
		opened: 3,
		completed: 2,
	},
}
