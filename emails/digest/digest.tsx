import { Fragment } from 'react'
import * as z from 'zod'
import { noticeNames } from '#workflows/notices/table.ts'

import { countProp, everyMessage, isolate, isolateLtr, referenceProp, unnumbered } from '../facts.ts'
import { Button, Heading, Paragraph } from '../layout/content.tsx'
import type { EmailTemplate } from '../template.ts'
import type { Translator } from '../translator.ts'

const { recipient, url } = everyMessage

/** A line is the neutral subject of a notice: it never contains user input. */
const line = z.strictObject({ notice: z.enum(noticeNames), on: z.iso.date() })
const group = z.strictObject({ reference: referenceProp.optional(), url, lines: z.array(line).min(1) })
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
		],
		more: 3,
	},
}

function nameOf(reference: string | undefined, t: Translator): string {
	if (!reference) return t('common.open')
	return reference === unnumbered ? t('common.draft') : isolateLtr(reference)
}

/** The events of one request: its reference links to it, followed by a line for each notice. */
function DigestGroup({ reference, url, lines, t }: DigestGroupProps & { t: Translator }) {
	return (
		<p style={{ margin: '12px 0' }}>
			<a className="link" href={url} style={{ color: '#0b5a8a' }}>
				{nameOf(reference, t)}
			</a>
			{lines.map(({ notice, on }) => (
				<Fragment key={`${notice} ${on}`}>
					<br />
					{`${t('pattern.label', { label: t('pattern.day', { day: new Date(on) }) })} ${t(`${notice}.subject`)}`}
				</Fragment>
			))}
		</p>
	)
}
