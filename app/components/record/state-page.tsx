import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { Page } from '../layout/page.tsx'
import { LinkButton } from '../ui/button.tsx'
import { useStateTabs } from './use-state-tabs.ts'

type StatePageProps = {
	state: Parameters<typeof useStateTabs>[0] & { name: string; ofOffice: boolean }
	title: string
	/** The list of all States with the same entries, where it can be exported and its views are kept. */
	list: { href: string; label: string }
	children: ReactNode
}

/** A page of a State besides its record: names the State above the tabs, and itself as the heading below. */
export function StatePage({ state, title, list, children }: StatePageProps) {
	const states = useTranslations('stateList')
	const { iso3, name, ofOffice } = state
	return (
		<Page
			title={title}
			breadcrumbs={ofOffice ? [{ href: '/states', label: states('title') }] : []}
			record={{ href: `/states/${iso3}`, title: name }}
			tabs={useStateTabs(state)}
			actions={
				<LinkButton href={list.href} tone="secondary">
					{list.label}
				</LinkButton>
			}
		>
			{children}
		</Page>
	)
}
