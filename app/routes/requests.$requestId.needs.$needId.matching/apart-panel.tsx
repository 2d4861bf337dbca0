import { useFormatter, useTranslations } from 'use-intl/react'
import { Fold } from '#app/components/ui/fold.tsx'
import type { MatchingView } from '#app/domain/matching/get-matching.server.ts'
import { type MatchingAddress, matchingAddress } from './filter-from.ts'
import styles from './matching.module.css'

type ApartPanelProps = Pick<MatchingView, 'apart'> & { address: MatchingAddress }

/** Programmes of another kind or for other States: summed in one line by reason, named when it is opened. */
export function ApartPanel({ apart, address }: ApartPanelProps) {
	const t = useTranslations('matching.others')
	const format = useFormatter()
	if (address.all)
		return (
			<p>
				<a href={matchingAddress(address, { all: false, page: 1 })}>{t('hide')}</a>
			</p>
		)
	if (apart.length === 0) return null
	const sums = apart.map(({ reason, count }) => t(reason, { count }))
	return (
		<Fold title={t('title', { reasons: format.list(sums) })} id="apart" isAside>
			{apart.map(({ reason, count, programmes }, at) => (
				<section key={reason}>
					<h3>{sums[at]}</h3>
					<ul className={styles.apart}>
						{programmes.map(({ id, code, title }) => (
							<li key={id}>
								<a href={`/programmes/${id}`}>
									<bdi>{title}</bdi>
								</a>{' '}
								<bdi className={styles.code}>{code}</bdi>
							</li>
						))}
						{count > programmes.length && <li>{t('more', { count: count - programmes.length })}</li>}
					</ul>
				</section>
			))}
			<p>
				<a href={matchingAddress(address, { all: true, page: 1 })}>{t('show')}</a>
			</p>
		</Fold>
	)
}
