import { useTranslations } from 'use-intl/react'
import { CappedCount } from '#app/components/ui/capped-count.tsx'
import { useElementId } from '#app/components/ui/element-id.ts'
import type { FigureName } from '#app/domain/work/home-figure.ts'
import styles from './home-figures.module.css'

/** Beside the numbers of the roles those of an administrator: messages and people, never requests. */
type Figure = { name: FigureName | OfficeFigure; count: number; href: string }
type OfficeFigure = 'parked' | 'waiting' | 'people' | 'invitations'

type HomeFiguresProps = {
	figures: readonly Figure[]
	/** As far as they were counted. */
	most: number
}

/** A few numbers of the reader's work; each leads to the list that it counts. */
export function HomeFigures({ figures, most }: HomeFiguresProps) {
	const t = useTranslations('work.figures')
	const headingId = useElementId()
	if (figures.length === 0) return null
	return (
		<section aria-labelledby={headingId}>
			<h2 id={headingId} className={styles.heading}>
				{t('title')}
			</h2>
			<ul className={styles.figures}>
				{figures.map(({ name, count, href }) => (
					<li key={name} data-late={(name.startsWith('overdue') && count > 0) || undefined}>
						<a href={href}>{t(name)}</a>
						<b>
							<CappedCount count={count} most={most} />
						</b>
					</li>
				))}
			</ul>
		</section>
	)
}
