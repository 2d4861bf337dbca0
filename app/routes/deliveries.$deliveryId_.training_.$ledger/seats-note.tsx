import { useTranslations } from 'use-intl/react'
import { Notice } from '#app/components/ui/notice.tsx'
import type { LedgerPage } from '#app/domain/deliveries/training/ledgers/get-ledger.server.ts'

const isDecided = ({ state }: LedgerPage) => state !== 'planning' && state !== 'nominating'

/** How many people were nominated, and then confirmed for the seats, with the share of women beside its target. */
export function SeatsNote({ ledger }: { ledger: LedgerPage }) {
	const t = useTranslations('trainingRecords')
	const { seats, named, confirmed, women } = ledger
	if (!isDecided(ledger)) return t('nominees.count', { named, seats })
	const share = women.share !== null && t('vetting.women', { share: women.share, target: women.target })
	return (
		<>
			{t('vetting.confirmed', { confirmed, seats })} {share}
		</>
	)
}

/** What can be done while fewer women are confirmed than is the target. */
export function WomenNote({ ledger }: { ledger: LedgerPage }) {
	const t = useTranslations('trainingRecords.vetting')
	const { share, target } = ledger.women
	if (!isDecided(ledger) || share === null || share >= target) return null
	return (
		<Notice tone="warning" title={t('women', { share, target })}>
			<p>{t('womenBelow')}</p>
		</Notice>
	)
}
