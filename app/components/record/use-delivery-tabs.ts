import { useTranslations } from 'use-intl/react'
import type { Kind } from '#workflows/vocabulary.ts'
import type { Tab } from '../layout/page-tabs.tsx'

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
		{ href: `${here}/${kind}`, label: t(kind) },
		{ href: `${here}/indicators`, label: t('indicators') },
		{ href: `${here}/corrections`, label: t('corrections'), count: count?.corrections },
		{ href: `${here}/files`, label: t('files') },
	]
}
