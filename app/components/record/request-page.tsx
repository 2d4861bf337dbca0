import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { Page } from '../layout/page.tsx'
import type { Tab } from '../layout/page-tabs.tsx'

type RequestPages = {
	id: string
	mayReadMessages: boolean
	/** Absent where they were not counted. */
	messages?: number | undefined
	/** Whether the reader may open the case of human rights due diligence. */
	mayOpenCase: boolean
}

/** The pages of a request, in the same order on each of them. */
export function useRequestTabs({ id, messages, mayReadMessages, mayOpenCase }: RequestPages): Tab[] {
	const t = useTranslations('requestTabs')
	const here = `/requests/${id}`
	return [
		{ href: here, label: t('overview') },
		{ href: `${here}/filing`, label: t('filing') },
		...(mayReadMessages ? [{ href: `${here}/messages`, label: t('messages'), count: messages }] : []),
		...(mayOpenCase ? [{ href: `${here}/due-diligence`, label: t('dueDiligence') }] : []),
		{ href: `${here}/notifications`, label: t('notifications') },
		{ href: `${here}/access`, label: t('access') },
		{ href: `${here}/history`, label: t('history') },
		{ href: `${here}/process-chart`, label: t('processChart') },
	]
}

/** The messages and internal notes that the reader may see, as one number. */
export const writtenIn = (count: { messages: number; notes: number | null } | null) =>
	count ? count.messages + (count.notes ?? 0) : undefined

type RequestPageProps = {
	/** The title is empty where the reader may not see it or none has been typed. */
	request: RequestPages & { reference: string | null; title?: string | null }
	title: string
	lead?: ReactNode
	actions?: ReactNode
	aside?: ReactNode
	/** The need, where the page is about one need only. */
	need?: { href: string; label: string } | null
	children?: ReactNode
}

/** A page of a request besides its overview: names the request above the tabs, and itself as the heading below. */
export function RequestPage({ request, need, title, children, ...page }: RequestPageProps) {
	const t = useTranslations('requestTabs')
	const common = useTranslations('common.navigation')
	const requests = { href: '/requests', label: common('requests') }
	return (
		<Page
			title={title}
			lead={page.lead}
			actions={page.actions}
			aside={page.aside}
			breadcrumbs={need ? [requests, need] : [requests]}
			reference={request.reference}
			record={{
				href: `/requests/${request.id}`,
				title: request.title || request.reference || t('untitled'),
			}}
			tabs={useRequestTabs(request)}
		>
			{children}
		</Page>
	)
}
