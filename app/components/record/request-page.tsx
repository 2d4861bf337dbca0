import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { Page } from '../layout/page.tsx'
import { type RequestPages, useRequestTabs } from './use-request-tabs.ts'

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
