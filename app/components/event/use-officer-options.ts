import { useTranslations } from 'use-intl/react'
import type { Option } from '../form/choice-group.tsx'
import { useCodeOptions } from './use-event-words.ts'

type Officer = { id: string; name: string; regions: readonly string[]; open: number }

/** Case officers to choose from, each with the regions and how much they have open. */
export function useOfficerOptions(officers: readonly Officer[]): Option[] {
	const t = useTranslations('request.officer')
	const codes = useCodeOptions()
	return officers.map(({ id, name, regions, open }) => {
		const areas = codes('regions', regions).map(({ label }) => label)
		const region = areas.length > 0 ? areas.join(t('separator')) : t('everywhere')
		return { value: id, label: t('option', { name: `\u2068${name}\u2069`, region, open }) }
	})
}
