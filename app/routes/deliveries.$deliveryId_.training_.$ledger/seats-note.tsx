import { useTranslations } from 'use-intl/react'
import { Notice } from '#app/components/ui/notice.tsx'
import type { LedgerPage } from '#app/domain/deliveries/training/ledgers/get-ledger.server.ts'

/** How many people were nominated and confirmed for the seats, with the share of women beside its target. */
export function SeatsNote({ ledger: { seats, named, confirmed, women, state } }: { ledger: LedgerPage }) {
	const t = useTranslations('trainingRecords')
	const isDecided = state !== 'planning' && state !== 'nominating'
	const share = women.share
	return (
		<>
			<p>
				{isDecided ? t('vetting.confirmed', { confirmed, seats }) : t('nominees.count', { named, seats })}{' '}
				{share !== null && isDecided && t('vetting.women', { share, target: women.target })}
			</p>
			{share !== null && isDecided && share < women.target && (
				<Notice tone="warning" title={t('vetting.women', { share, target: women.target })}>
					<p>{t('vetting.womenBelow')}</p>
				</Notice>
			)}
		</>
	)
}
