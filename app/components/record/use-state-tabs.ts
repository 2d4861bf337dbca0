import { useTranslations } from 'use-intl/react'
import type { Tab } from '../layout/page-tabs.tsx'

type StatePages = {
	iso3: string
	/** Whether the reader keeps contacts and entries of States: all others have one page, and no tabs. */
	mayOpenContacts: boolean
}

/** The pages of a State, in the same order on each of them. */
export function useStateTabs({ iso3, mayOpenContacts }: StatePages): Tab[] {
	const t = useTranslations('stateRecord.tabs')
	if (!mayOpenContacts) return []
	return [
		{ href: `/states/${iso3}`, label: t('record') },
		{ href: `/administration/states/${iso3}`, label: t('contacts') },
		{ href: `/administration/states/${iso3}/entry`, label: t('entry') },
	]
}
