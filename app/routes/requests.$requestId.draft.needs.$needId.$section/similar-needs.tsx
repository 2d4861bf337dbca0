import { useFormatter, useTranslations } from 'use-intl/react'
import { Panel } from '#app/components/ui/panel.tsx'

import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Reference, UserText } from '#app/components/ui/user-text.tsx'
import type { SimilarNeed } from '#app/domain/drafts/similar-needs.server.ts'
import styles from './similar-needs.module.css'

/** Earlier requests of the State that are similar to this need. For information only. */
export function SimilarNeeds({ needs }: { needs: readonly SimilarNeed[] }) {
	const t = useTranslations('similarNeeds')
	return (
		<Panel title={t('title')} id="similar">
			<p>{t('lead')}</p>
			<ul className={styles.needs}>
				{needs.map((need) => (
					<SimilarItem key={need.id} need={need} />
				))}
			</ul>
		</Panel>
	)
}

function SimilarItem({ need }: { need: SimilarNeed }) {
	const t = useTranslations('similarNeeds')
	const codes = useTranslations('codes.kinds')
	const { title, kind, reference, requestTitle, reasons } = need
	return (
		<li>
			<a href={addressOf(need)}>{title ? <UserText>{title}</UserText> : codes(kind)}</a>{' '}
			<Standing {...need} />
			<p>
				<When {...need} />
			</p>
			<p>
				{t('inRequest')} <UserText>{requestTitle}</UserText> {reference && <Reference>{reference}</Reference>}
			</p>
			<ul className={styles.reasons}>
				{reasons.map((reason) => (
					<li key={reason}>{t(`reasons.${reason}`)}</li>
				))}
			</ul>
		</li>
	)
}

/** A draft opens on its form, a submitted request on its reading page. */
function addressOf({ id, requestId, requestStatus }: SimilarNeed) {
	const path = `/requests/${requestId}`
	return requestStatus === 'draft' ? `${path}/draft/needs/${id}/need` : `${path}/needs/${id}`
}

function Standing({ filedAt, requestStatus, status, deliveryStatus }: SimilarNeed) {
	if (!filedAt) return <StatusTag kind="request" status={requestStatus} />
	if (deliveryStatus) return <StatusTag kind="delivery" status={deliveryStatus} />
	return <StatusTag kind="need" status={status} />
}

function When({ filedAt, createdAt, unit }: SimilarNeed) {
	const t = useTranslations('similarNeeds')
	const format = useFormatter()
	const month = format.dateTime(filedAt ?? createdAt, { month: 'long', year: 'numeric', timeZone: 'UTC' })
	const text = filedAt
		? unit
			? t('askedFor', { month, unit: `\u2068${unit}\u2069` })
			: t('asked', { month })
		: t('drafted', { month })
	return <span suppressHydrationWarning>{text}</span>
}
