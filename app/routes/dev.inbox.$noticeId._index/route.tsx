import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { EmailPreview } from '#app/components/mail/email-preview.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { getSampleMail } from '#app/domain/sample-inbox/list-sample-mail.server.ts'
import { composed, notFoundAs404 } from './composed.server.ts'
import styles from './mail.module.css'

export const handle = { words: ['sampleInbox', 'status', 'codes.languages'] as const }

export const loader = ({ params }: LoaderFunctionArgs) =>
	notFoundAs404(async () => {
		const { html: _, template: __, requestId: ___, ...mail } = await getSampleMail(params.noticeId ?? '')
		return { ...mail, ...(await composed(mail.id)) }
	})

export default function KeptMailRoute() {
	const t = useTranslations('sampleInbox')
	const names = useTranslations('codes.languages')
	const mail = useLoaderData<typeof loader>()
	const preview = `/dev/inbox/${mail.id}/html`
	const breadcrumbs = [{ href: '/dev/inbox', label: t('title') }]
	return (
		<Page title={mail.subject ?? ''} breadcrumbs={breadcrumbs}>
			<FactList
				items={[
					{ label: t('recipient'), value: <bdi>{mail.recipient}</bdi> },
					{ label: t('language'), value: mail.language && names(mail.language) },
					{ label: t('status'), value: <StatusTag kind="notice" status={mail.status} /> },
					{ label: t('date'), value: <LocalDate value={mail.sentAt ?? mail.createdAt} withTime /> },
					...(mail.files.length > 0 ? [{ label: t('attachments'), value: <Files {...mail} /> }] : []),
				]}
			/>
			<EmailPreview src={preview} words={{ html: t('html'), openHtml: t('openHtml'), text: t('text') }}>
				<TextWithLinks text={mail.text ?? ''} />
			</EmailPreview>
			{mail.calendar && (
				<Panel title={t('calendar')}>
					<Verbatim>{mail.calendar}</Verbatim>
				</Panel>
			)}
			<Source {...mail} />
		</Page>
	)
}

const Verbatim = ({ children }: { children: string }) => (
	<pre className={styles.source} dir="ltr">
		{children}
	</pre>
)

function Source({ id, headers, problem }: { id: string; headers: string; problem: string | null }) {
	const t = useTranslations('sampleInbox')
	const source = `/dev/inbox/${id}/source`
	if (problem !== null) return <p role="alert">{t('noSource', { reason: problem })}</p>
	return (
		<Panel title={t('headers')}>
			<Verbatim>{headers}</Verbatim>
			<p>
				<a href={source}>{t('openSource')}</a>
			</p>
			<p>
				<a href={`${source}?file`}>{t('download')}</a>
			</p>
		</Panel>
	)
}

type Attached = { name: string; href: string }

function Files({ files, attachments }: { files: { name: string; size: number }[]; attachments: Attached[] }) {
	const format = useFormatter()
	return files.map(({ name, size }) => {
		const href = attachments.find((one) => one.name === name)?.href
		return (
			<div key={name}>
				{href ? (
					<a href={href}>
						<bdi>{name}</bdi>
					</a>
				) : (
					<bdi>{name}</bdi>
				)}{' '}
				({format.number(size, { style: 'unit', unit: 'byte', unitDisplay: 'long' })})
			</div>
		)
	})
}

/** The links of a message lead back to this site and can be followed, as in an e-mail program. */
function TextWithLinks({ text }: { text: string }) {
	const parts = text.split(/(https?:\/\/\S+)/)
	return parts.map((part, index) =>
		index % 2 === 1 ? (
			// biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name
			<a key={index} href={part}>
				<bdi>{part}</bdi>
			</a>
		) : (
			part
		),
	)
}
