import { useFormatter, useTranslations } from 'use-intl/react'
import { useCodeOptions } from '#app/components/event/use-event-words.ts'
import { useElementId } from '#app/components/ui/element-id.ts'
import { Panel } from '#app/components/ui/panel.tsx'
import { ScrollArea, Table } from '#app/components/ui/table.tsx'
import type { Figures } from '#app/domain/figures/get-figures.server.ts'
import { figureSteps } from '#workflows/figures/definitions.ts'
import { subregions as allSubregions } from '#workflows/vocabulary.ts'
import styles from '../figures._index/figures.module.css'
import { listAddress } from '../figures._index/list-address.ts'
import { NumberLink } from '../figures._index/number-link.tsx'

/** Themes by subregion: where needs come from. Without totals by theme, since a need can have several. */
export function MatrixPanel(figures: Figures<'themesBySubregion' | 'themes' | 'subregions'>) {
	const t = useTranslations('figures')
	const codes = useCodeOptions()
	const id = useElementId()
	const { themesBySubregion, themes, subregions, period } = figures
	if (themesBySubregion.length === 0) return null
	const columns = [...allSubregions, ''].filter((code) => subregions.some(({ key }) => key === code))
	const numbers = new Map(themesBySubregion.map(({ theme, subregion, n }) => [`${theme} ${subregion}`, n]))
	const most = Math.max(...themesBySubregion.map(({ n }) => n))
	return (
		<Panel title={t('panels.matrix')} id="matrix">
			<ScrollArea className={styles.matrix} labelledBy={id}>
				<table>
					<caption id={id} className={styles.hidden}>
						{t('panels.matrix')}
					</caption>
					<thead>
						<tr>
							<th scope="col">{t('filters.theme')}</th>
							{columns.map((code) => (
								<th key={code} scope="col">
									{code ? codes('subregions', [code])[0]?.label : t('notRecorded')}
								</th>
							))}
							<th scope="col">{t('total')}</th>
						</tr>
					</thead>
					<tbody>
						{themes.map(({ key: theme, n: total }) => (
							<tr key={theme}>
								<th scope="row">{codes('themes', [theme])[0]?.label}</th>
								{columns.map((subregion) => {
									const n = numbers.get(`${theme} ${subregion}`) ?? 0
									const of = { theme, region: subregion, step: 'submitted', period }
									return (
										<td key={subregion} data-heat={n === 0 ? undefined : Math.ceil((n / most) * 5)}>
											<NumberLink value={n} href={subregion ? listAddress(figures, of) : undefined} />
										</td>
									)
								})}
								<td>
									<b>
										<NumberLink
											value={total}
											href={listAddress(figures, { theme, step: 'submitted', period })}
										/>
									</b>
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</ScrollArea>
			<p className={styles.note}>{t('notes.themes')}</p>
		</Panel>
	)
}

const shownSteps = ['submitted', 'accepted', 'delivered'] as const

/** LDCs, LLDCs and SIDS, with their share of all needs. */
export function GroupsPanel(figures: Figures<'groups' | 'steps'>) {
	const t = useTranslations('figures')
	const format = useFormatter()
	const { groups, steps, period } = figures
	const total = (step: (typeof shownSteps)[number]) => steps.find((each) => each.step === step)?.n ?? 0
	if (total('submitted') === 0) return null
	return (
		<Panel title={t('panels.groups')} id="groups">
			<Table
				caption={t('panels.groups')}
				captionHidden
				head={[t('head.group'), ...shownSteps.flatMap((step) => [t(`steps.${step}`), '%'])]}
				numeric={[1, 2, 3, 4, 5, 6]}
				rows={groups.map(({ group, steps: numbers }) => [
					t(`groups.${group}`),
					...shownSteps.flatMap((step) => {
						const n = numbers[figureSteps.indexOf(step)] ?? 0
						const of = group === 'none' ? undefined : listAddress(figures, { group, step, period })
						return [
							<NumberLink key={step} value={n} href={of} />,
							total(step) > 0 ? format.number(n / total(step), { style: 'percent' }) : '',
						]
					}),
				])}
			/>
			<p className={styles.note}>{t('notes.groups')}</p>
		</Panel>
	)
}
