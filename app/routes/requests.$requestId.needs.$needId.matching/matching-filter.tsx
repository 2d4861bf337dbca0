import { useTranslations } from 'use-intl/react'
import { FilterForm } from '#app/components/form/filter-form.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { MatchingFilter as Filter } from '#app/domain/matching/get-matching.server.ts'
import { verdicts } from '#workflows/matching/match-programme.ts'

/** Narrows a long list to one result, or to programmes by their name. */
export function MatchingFilter({ filter, path }: { filter: Filter; path: string }) {
	const t = useTranslations('matching')
	return (
		<Panel title={t('filter.title')}>
			<FilterForm
				filters={[
					{ name: 'text', label: t('filter.text'), value: filter.text },
					{
						name: 'verdict',
						label: t('filter.verdict'),
						value: filter.verdict,
						options: verdicts.map((value) => ({ value, label: t(`verdicts.${value}`) })),
						any: t('filter.any'),
					},
				]}
				button={t('filter.apply')}
			>
				<LinkButton href={path} tone="quiet">
					{t('filter.clear')}
				</LinkButton>
			</FilterForm>
		</Panel>
	)
}
