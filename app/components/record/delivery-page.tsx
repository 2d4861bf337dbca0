import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Kind } from '#workflows/vocabulary.ts'
import { Page } from '../layout/page.tsx'
import type { Tab } from '../layout/page-tabs.tsx'

type DeliveryPageProps = {
	delivery: {
		id: string
		kind: Kind
		need: {
			id: string
			title: string
			request: { id: string; reference?: string | null; title?: string | null }
		}
	}
	title: string
	lead?: ReactNode
	/** Beside the title: what can be done on this page. */
	actions?: ReactNode
	aside?: ReactNode
	/** A second row of tabs, for the parts of this page. */
	views?: ReactNode
	/** The entries on pages that were counted. */
	count?: { steps: number; corrections: number }
	children?: ReactNode
}

/** A page of a delivery besides its overview, with the need and the request that it belongs to above its tabs. */
export function DeliveryPage({
	delivery,
	title,
	lead,
	actions,
	aside,
	views,
	count,
	children,
}: DeliveryPageProps) {
	const t = useTranslations('deliveryTabs')
	const { id, kind, need } = delivery
	const request = need.request.reference || need.request.title
	return (
		<Page
			title={title}
			lead={lead}
			actions={actions}
			aside={aside}
			views={views}
			breadcrumbs={[
				...(request ? [{ href: `/requests/${need.request.id}`, label: request }] : []),
				{ href: `/requests/${need.request.id}/needs/${need.id}`, label: need.title },
			]}
			record={{ href: `/deliveries/${id}`, title: t(`record.${kind}`) }}
			tabs={useDeliveryTabs({ id, kind, seesCourse: true, ...(count && { count }) })}
		>
			{children}
		</Page>
	)
}

type DeliveryPages = {
	id: string
	kind: Kind
	/** Whether the reader sees more of the delivery than that it exists: the course of it, and so its records. */
	seesCourse: boolean
	/** The entries on pages that were counted. */
	count?: { steps: number; corrections: number }
}

/** The pages of a delivery, in the same order on each of them. */
export function useDeliveryTabs({ id, kind, seesCourse, count }: DeliveryPages): Tab[] {
	const t = useTranslations('deliveryTabs')
	const here = `/deliveries/${id}`
	if (!seesCourse) return []
	return [
		{ href: here, label: t('overview') },
		{ href: `${here}/steps`, label: t('steps'), count: count?.steps },
		{ href: `${here}/${kind}`, label: t(kind), hasParts: true },
		{ href: `${here}/indicators`, label: t('indicators') },
		{ href: `${here}/corrections`, label: t('corrections'), count: count?.corrections },
		{ href: `${here}/files`, label: t('files') },
	]
}
