import { Fragment } from 'react'
import * as z from 'zod'
import { type NoticeName, noticeNames } from '#workflows/notices/table.ts'

import {
	countProp,
	everyMessage,
	isolate,
	isolateLtr,
	plainLine,
	referenceProp,
	unnumbered,
} from '../facts.ts'
import { Button, Heading, Paragraph } from '../layout/content.tsx'
import type { EmailTemplate } from '../template.ts'
import type { Translator } from '../translator.ts'

const { recipient, url } = everyMessage

/** A line is the neutral subject of a notice: it never contains user input. */
const line = z.strictObject({ notice: z.enum(noticeNames), on: z.iso.date() })
/** A saved view of the reader: its name is the reader's own, and of what is new there is only the number. */
const view = z.strictObject({ name: z.string().max(60).transform(plainLine), count: countProp.nullable() })
const group = z.strictObject({
	reference: referenceProp.optional(),
	view: view.optional(),
	url,
	lines: z.array(line).min(1),
})
type DigestGroupProps = z.infer<typeof group>

const props = z.strictObject({
	recipient,
	url,
	on: z.iso.date(),
	groups: z.array(group).min(1),
	/** Number of lines that only the page shows. */
	more: countProp,
})

/** Goes in the morning to those who chose a summary: events since the last one, by request. */
export const digest: EmailTemplate<z.infer<typeof props>> = {
	props,
	reason: 'summary',
	facts: [],
	subject: ({ on }, t) =>
		t('pattern.dated', { subject: t('digest.subject'), day: t('pattern.day', { day: new Date(on) }) }),
	body: ({ props: { recipient, url, groups, more }, t }) => (
		<>
			<Heading>{t('digest.subject')}</Heading>
			<Paragraph>{t('common.greeting', { recipient: isolate(recipient) })}</Paragraph>
			<Paragraph>{t('digest.what')}</Paragraph>
			{groups.map((group) => (
				<DigestGroup key={group.url} {...group} t={t} />
			))}
			{more > 0 && (
				<Paragraph>
					{t('pattern.label', { label: t('digestParts.more') })} {t('pattern.count', { count: more })}
				</Paragraph>
			)}
			<Paragraph>{t('digest.next')}</Paragraph>
			<Button href={url}>{t('common.open')}</Button>
		</>
	),
	example: {
		recipient: 'A. Sample',
		url: 'https://ta-requests.example/account/email-settings/digest?sent=sample&step=1',
		on: '2026-08-14',
		groups: [
			{
				reference: 'SOM-TA-2026-ZZZ-0042',
				url: 'https://ta-requests.example/requests/sample',
				lines: [
					{ notice: 'screeningPassed', on: '2026-08-13' },
					{ notice: 'needWaitlisted', on: '2026-08-13' },
				],
			},
			{
				reference: '—',
				url: 'https://ta-requests.example/requests/other-sample',
				lines: [{ notice: 'endorsementSent', on: '2026-08-14' }],
			},
			{
				view: { name: 'My overdue requests', count: 3 },
				url: 'https://ta-requests.example/requests?only=overdue',
				lines: [{ notice: 'viewAlert', on: '2026-08-14' }],
			},
		],
		more: 3,
	},
}

function nameOf({ reference, view }: DigestGroupProps, t: Translator): string {
	if (view) return isolate(view.name)
	if (!reference) return t('common.open')
	return reference === unnumbered ? t('common.draft') : isolateLtr(reference)
}

/** The event of a line; of a saved view also how much is new in it. */
function eventOf(notice: NoticeName, view: DigestGroupProps['view'], t: Translator): string {
	const event = t(`${notice}.subject`)
	if (!view || view.count === null) return event
	return `${t('pattern.label', { label: event })} ${t('pattern.count', { count: view.count })}`
}

/** The events of one request: its reference links to it, followed by a line for each notice. */
function DigestGroup({ t, ...group }: DigestGroupProps & { t: Translator }) {
	const { url, lines, view } = group
	return (
		<p style={{ margin: '12px 0' }}>
			<a className="link" href={url} style={{ color: '#0b5a8a' }}>
				{nameOf(group, t)}
			</a>
			{lines.map(({ notice, on }) => (
				<Fragment key={`${notice} ${on}`}>
					<br />
					{`${t('pattern.label', { label: t('pattern.day', { day: new Date(on) }) })} ${eventOf(notice, view, t)}`}
				</Fragment>
			))}
		</p>
	)
}
