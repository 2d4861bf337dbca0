import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { FactList } from '#app/components/fact-list.tsx'
import { LocalDate } from '#app/components/local-date.tsx'
import { Page } from '#app/components/page.tsx'
import { Panel } from '#app/components/panel.tsx'
import { StatusTag } from '#app/components/status-tag.tsx'
import { getKeptMail } from '#app/domain/list-kept-mail.server.ts'
import styles from './mail.module.css'
import { notFoundAs404 } from './not-found.server.ts'

export const handle = { words: ['administration', 'status'] as const, scripts: false }

export const loader = ({ params }: LoaderFunctionArgs) =>
	notFoundAs404(async () => {
		const { html: _, template: __, requestId: ___, ...mail } = await getKeptMail(params.noticeId ?? '')
		return mail
	})

export default function KeptMailRoute() {
	const t = useTranslations('administration.inbox')
	const names = useTranslations('common.language.names')
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
					...(mail.attachments.length > 0
						? [{ label: t('attachments'), value: <Files files={mail.attachments} /> }]
						: []),
				]}
			/>
			<Panel title={t('html')}>
				<iframe className={styles.preview} title={t('html')} src={preview} sandbox="" />
				<p>
					<a href={preview}>{t('openHtml')}</a>
				</p>
			</Panel>
			<Panel title={t('text')}>
				<pre className={styles.text} dir="auto">
					<TextWithLinks text={mail.text ?? ''} />
				</pre>
			</Panel>
		</Page>
	)
}

function Files({ files }: { files: { name: string; href: string }[] }) {
	return files.map(({ name, href }) => (
		<div key={name}>
			<a href={href}>
				<bdi>{name}</bdi>
			</a>
		</div>
	))
}

/** The links of a message lead back to this site: here they can be followed, as in an e-mail program. */
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
