import { useTranslations } from 'use-intl/react'
import type { Tab } from '../layout/page-tabs.tsx'

/** The pages of a programme, in the same order on each of them: for UNODC only. */
export function useProgrammeTabs(id: string): Tab[] {
	const t = useTranslations('programmeTabs')
	const here = `/programmes/${id}`
	return [
		{ href: here, label: t('overview') },
		{ href: `${here}/history`, label: t('history') },
	]
}
