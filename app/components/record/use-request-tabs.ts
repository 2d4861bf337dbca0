import { useTranslations } from 'use-intl/react'
import type { Tab } from '../layout/page-tabs.tsx'

export type RequestPages = {
	id: string
	/** Null where the reader may not see the messages, absent where they were not counted. */
	messages?: number | null | undefined
	/** Whether the reader may open the case of human rights due diligence. */
	mayOpenCase?: boolean
}

/** The pages of a request, in the same order on each of them. */
export function useRequestTabs({ id, messages, mayOpenCase = false }: RequestPages): Tab[] {
	const t = useTranslations('requestTabs')
	const here = `/requests/${id}`
	return [
		{ href: here, label: t('overview') },
		{ href: `${here}/filing`, label: t('filing') },
		...(messages === null ? [] : [{ href: `${here}/messages`, label: t('messages'), count: messages }]),
		...(mayOpenCase ? [{ href: `${here}/due-diligence`, label: t('dueDiligence') }] : []),
		{ href: `${here}/notifications`, label: t('notifications') },
		{ href: `${here}/access`, label: t('access') },
		{ href: `${here}/history`, label: t('history') },
		{ href: `${here}/process-chart`, label: t('processChart') },
	]
}

/** The messages and internal notes that the reader may see, as one number; null if none of them. */
export const writtenIn = (count: { messages: number; notes: number | null } | null): number | null =>
	count && count.messages + (count.notes ?? 0)
