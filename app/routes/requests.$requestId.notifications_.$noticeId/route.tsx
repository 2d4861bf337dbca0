import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { getSentEmail } from '#app/domain/recipients/get-sent-email.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'
import { Became, Who } from '../requests.$requestId.notifications/notified-events.tsx'
import styles from './email.module.css'

export const handle = { words: ['codes.languages', 'notifications'] as const }

export const loader = readingLoader(async ({ actor, params }) => {
	const requestId = idFrom(params.requestId)
	return { requestId, ...(await getSentEmail(actor, { requestId, noticeId: idFrom(params.noticeId) })) }
})

/** The text of one message, as its recipient received it. */
export default function ToldLetterRoute() {
	const t = useTranslations('notifications')
	const names = useTranslations('codes.languages')
	const { requestId, reference, title, line, subject, text, language } = useLoaderData<typeof loader>()
	const request = `/requests/${requestId}`
	return (
		<Page
			title={subject ?? t('letter.text')}
			breadcrumbs={[
				{ href: request, label: reference || title || t('request') },
				{ href: `${request}/notifications`, label: t('title') },
			]}
		>
			<FactList
				items={[
					{ label: t('letter.to'), value: <Who line={line} /> },
					...(language ? [{ label: t('letter.language'), value: names(language) }] : []),
					{ label: t('letter.became'), value: <Became line={line} /> },
				]}
			/>
			<Panel title={t('letter.text')}>
				<pre className={styles.text} lang={language ?? undefined} dir="auto">
					{text}
				</pre>
			</Panel>
		</Page>
	)
}
