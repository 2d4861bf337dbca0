import { useFormatter, useTranslations } from 'use-intl/react'
import { LinesSummary } from '#app/components/record/lines-summary.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type { BundleView } from '#app/domain/bundles/get-bundle.server.ts'
import { isOneFigure } from '#workflows/equipment/category-capacity.ts'

/** The programmes that fit every need of the bundle. */
export function ProgrammesPanel({ bundle: { id, programmes } }: { bundle: BundleView }) {
	const t = useTranslations('bundles')
	const format = useFormatter()
	return (
		<Panel title={t('programmes.title')} id="programmes">
			<p>{t('programmes.lead')}</p>
			{programmes.length === 0 ? (
				<Empty title={t('programmes.none')} />
			) : (
				<Table
					caption={t('programmes.title')}
					captionHidden
					head={[
						t('columns.programme'),
						t('columns.fits'),
						t('columns.free'),
						t('columns.room'),
						t('columns.happens'),
					]}
					numeric={[2]}
					rows={programmes.map((programme) => [
						<a key="programme" href={`/programmes/${programme.id}`}>
							<bdi>{programme.title}</bdi>
						</a>,
						programme.unclear === 0
							? t('programmes.fits')
							: t('programmes.unclear', { count: programme.unclear }),
						isOneFigure(programme.categories) ? (
							format.number(programme.free)
						) : (
							<LinesSummary key="free" lines={programme.categories} />
						),
						t(programme.forAll ? 'programmes.enough' : 'programmes.short'),
						<a key="look" href={`/bundles/${id}?programme=${programme.id}#propose`}>
							{t('programmes.look', { programme: `\u2068${programme.code}\u2069` })}
						</a>,
					])}
				/>
			)}
		</Panel>
	)
}
