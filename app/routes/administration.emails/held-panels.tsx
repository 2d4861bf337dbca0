import { useTranslations } from 'use-intl/react'
import { Button } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { useReason } from './use-email-columns.tsx'

type Resting = { domain: string | null; until: Date | null; reason: string | null }

/** Domains on hold, and until when. */
export function RestingPanel({ rows }: { rows: readonly Resting[] }) {
	const t = useTranslations('administration.mail')
	const nameOf = useReason()
	return (
		<Panel title={t('resting.title')}>
			<p>{t('resting.lead')}</p>
			{rows.length === 0 ? (
				<Empty title={t('resting.none')} />
			) : (
				<Table
					caption={t('resting.title')}
					captionHidden
					head={[t('resting.domain'), t('reason'), t('resting.until')]}
					rows={rows.map(({ domain, until, reason }) => [
						domain ? <bdi key="domain">{domain}</bdi> : t('resting.server'),
						nameOf(reason),
						until && <LocalDate key="until" value={until} withTime />,
					])}
				/>
			)}
		</Panel>
	)
}

type Undeliverable = { address: string; since: Date; code: string }

/** Undeliverable addresses, each with a button that allows e-mails to it again. */
export function AddressPanel({ rows }: { rows: readonly Undeliverable[] }) {
	const t = useTranslations('administration.mail')
	return (
		<Panel title={t('addresses.title')}>
			<p>{t('addresses.lead')}</p>
			{rows.length === 0 ? (
				<Empty title={t('addresses.none')} />
			) : (
				<Table
					caption={t('addresses.title')}
					captionHidden
					head={[t('addresses.address'), t('addresses.code'), t('addresses.since'), t('action')]}
					rows={rows.map(({ address, code, since }) => [
						<bdi key="address">{address}</bdi>,
						<bdi key="code">{code}</bdi>,
						<LocalDate key="since" value={since} />,
						<form key="action" method="post">
							<input type="hidden" name="address" value={address} />
							<Button tone="secondary" aria-label={t('addresses.againOne', { address })}>
								{t('addresses.again')}
							</Button>
						</form>,
					])}
				/>
			)}
		</Panel>
	)
}
