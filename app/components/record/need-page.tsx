import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { type KeyFact, Page } from '../layout/page.tsx'
import { useNeedTabs } from './use-need-tabs.ts'

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
