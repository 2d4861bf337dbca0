import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { type KeyFact, Page } from '../layout/page.tsx'
import type { Tab } from '../layout/page-tabs.tsx'

type NeedPageProps = {
	need: { id: string; number: string; title: string }
	/** The title is absent or null where the reader may not see it. */
	request: { id: string; reference: string | null; title?: string | null }
	/** Whether the reader matches needs with programmes, and so bundles and scores them. */
	mayMatch: boolean
	title: string
	lead?: ReactNode
	facts?: readonly KeyFact[]
	actions?: ReactNode
	children?: ReactNode
}

/** A page of a need besides its overview: names the need and its request above the tabs, and itself as the heading below. */
export function NeedPage({ need, request, mayMatch, title, children, ...page }: NeedPageProps) {
	const t = useTranslations('needs')
	const of = request.reference || request.title
	const tabs = useNeedTabs({
		id: need.id,
		requestId: request.id,
		mayMatch,
		isSubmitted: request.reference !== null,
	})
	return (
		<Page
			title={title}
			lead={page.lead}
			facts={page.facts ?? []}
			actions={page.actions}
			breadcrumbs={of ? [{ href: `/requests/${request.id}`, label: of }] : []}
			reference={need.number}
			record={{
				href: `/requests/${request.id}/needs/${need.id}`,
				title: need.title || t('untitled'),
			}}
			tabs={tabs}
		>
			{children}
		</Page>
	)
}

type NeedPages = {
	id: string
	requestId: string
	/** Null where the reader may not see the messages, absent where they were not counted. */
	messages?: number | null | undefined
	/** Whether the reader matches needs with programmes, and so bundles and scores them. */
	mayMatch: boolean
	/** Whether the request has been submitted: needs of a draft are not scored. */
	isSubmitted?: boolean
}

/** The pages of a need, in the same order on each of them. */
export function useNeedTabs({ id, requestId, messages, mayMatch, isSubmitted = true }: NeedPages): Tab[] {
	const t = useTranslations('needTabs')
	const here = `/requests/${requestId}/needs/${id}`
	const thread = `/requests/${requestId}/messages?need=${id}`
	return [
		{ href: here, label: t('overview') },
		...(mayMatch ? [{ href: `${here}/matching`, label: t('matching') }] : []),
		...(mayMatch && isSubmitted ? [{ href: `${here}/priority`, label: t('priority') }] : []),
		...(mayMatch ? [{ href: `${here}/similar-needs`, label: t('similar') }] : []),
		...(messages === null ? [] : [{ href: thread, label: t('messages'), count: messages }]),
		{ href: `${here}/process-chart`, label: t('processChart') },
	]
}
