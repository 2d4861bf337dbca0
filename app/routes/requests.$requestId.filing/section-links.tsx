import { useTranslations } from 'use-intl/react'
import { Fold } from '#app/components/ui/fold.tsx'
import type { Filing } from '#app/domain/submissions/get-filing.server.ts'
import styles from './filing.module.css'
import { placeOf } from './points-panel.tsx'

type SectionLinksProps = {
	filing: Filing
	hasFiles: boolean
	/** The name of the reader's decision, where there is one below. */
	decide: string | null
}

/** The parts of the submission as links, beside it: a press opens the part. */
export function SectionLinks({ filing: { sections, needs }, hasFiles, decide }: SectionLinksProps) {
	const t = useTranslations('request')
	const draft = useTranslations('draft.sections')
	const codes = useTranslations('codes.kinds')
	const files = useTranslations('attachments')
	return (
		<Fold title={t('filing.sections')}>
			<nav aria-label={t('filing.sections')}>
				<ul className={styles.links}>
					<li>
						<a href="#whose">{t('overview.whose')}</a>
					</li>
					{sections.map(({ section }) => (
						<li key={section}>
							<a href={`#filed-${section}`}>{draft(section)}</a>
						</li>
					))}
					{needs.map(({ id, rank, title, kind, sections }) => (
						<li key={id}>
							<bdi>{t('needs.name', { rank, title: title || codes(kind) })}</bdi>
							<ul>
								{sections.map(({ section }) => (
									<li key={section}>
										<a href={`#${placeOf({ needId: id, section })}`}>{draft(section)}</a>
									</li>
								))}
							</ul>
						</li>
					))}
					{hasFiles && (
						<li>
							<a href="#attachments">{files('title')}</a>
						</li>
					)}
					{decide && (
						<li>
							<a href="#steps">
								<strong>{decide}</strong>
							</a>
						</li>
					)}
				</ul>
			</nav>
		</Fold>
	)
}
