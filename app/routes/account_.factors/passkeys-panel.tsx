import { useRef } from 'react'
import { useTranslations } from 'use-intl/react'
import { PasskeyStateLine, usePasskey } from '#app/components/account/passkey.tsx'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { TextField } from '#app/components/form/text-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel, Parts } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'

type PasskeyRow = { id: string; name: string; createdAt: Date; lastUsedAt: Date | null }
type PasskeysPanelProps = {
	passkeys: readonly PasskeyRow[]
	takesPasskeys: boolean
	/** Whether the reader has confirmed recently, which every change requires. */
	confirmed: boolean
	/** The errors of a passkey's name; id '' for a new one. */
	wrong: { id: string; errors: Record<string, string>; typed: Record<string, unknown> } | null
}

/** The reader's passkeys with their names, and a form to add one. */
export function PasskeysPanel({ passkeys, takesPasskeys, confirmed, wrong }: PasskeysPanelProps) {
	const t = useTranslations('secondFactor.passkeys')
	const columns = ['name', 'added', 'used', ...(confirmed ? (['action'] as const) : [])] as const
	return (
		<Panel title={t('title')} id="passkeys">
			<Parts>
				<p>{t('lead')}</p>
				{passkeys.length === 0 ? (
					<p>{t('none')}</p>
				) : (
					<Table
						caption={t('table')}
						captionHidden
						head={columns.map((column) => t(column))}
						rows={passkeys.map((passkey) => [
							<bdi key="name">{passkey.name}</bdi>,
							<LocalDate key="added" value={passkey.createdAt} />,
							passkey.lastUsedAt ? <LocalDate key="used" value={passkey.lastUsedAt} /> : t('never'),
							...(confirmed
								? [<Change key="action" {...passkey} wrong={wrong?.id === passkey.id ? wrong : null} />]
								: []),
						])}
					/>
				)}
				{!takesPasskeys && <p>{t('notPossible')}</p>}
				{takesPasskeys && confirmed && <AddPasskeyForm wrong={wrong?.id === '' ? wrong : null} />}
			</Parts>
		</Panel>
	)
}

type ChangeProps = PasskeyRow & { wrong: PasskeysPanelProps['wrong'] }

function Change({ id, name, wrong }: ChangeProps) {
	const t = useTranslations('secondFactor.passkeys')
	return (
		<Parts>
			<details open={wrong !== null}>
				<summary>{t('renameOne', { name })}</summary>
				<ActionForm
					id={`rename-${id}`}
					errors={wrong?.errors}
					values={wrong?.typed ?? { name }}
					labelOf={() => t('newName', { name })}
					sends={{ name: 'do', value: 'rename' }}
				>
					<input type="hidden" name="id" value={id} />
					<TextField name="name" label={t('newName', { name })} required autoComplete="off" />
					<Button name="do" value="rename" tone="secondary">
						{t('rename')}
					</Button>
				</ActionForm>
			</details>
			<form method="post">
				<input type="hidden" name="id" value={id} />
				<Button name="do" value="remove" tone="danger" aria-label={t('removeOne', { name })}>
					{t('remove')}
				</Button>
			</form>
		</Parts>
	)
}

type AddPasskeyFormProps = {
	wrong: { errors: Record<string, string>; typed: Record<string, unknown> } | null
}

/** Asks for the name first, then lets the browser make the passkey, and sends both. */
function AddPasskeyForm({ wrong }: AddPasskeyFormProps) {
	const t = useTranslations('secondFactor.passkeys')
	const field = useRef<HTMLInputElement>(null)
	const { state, ask } = usePasskey('make', '/account/factors/passkey', (credential) => {
		if (!field.current?.form) return
		field.current.value = credential
		field.current.form.requestSubmit()
	})
	const possible = state !== 'script' && state !== 'noneHere'
	return (
		<div>
			<h3>{t('add')}</h3>
			{possible && (
				<ActionForm id="add-passkey" errors={wrong?.errors} values={wrong?.typed} labelOf={() => t('name')}>
					<input type="hidden" name="do" value="add" />
					<input ref={field} type="hidden" name="credential" defaultValue="" />
					<TextField name="name" label={t('name')} hint={t('nameHint')} required autoComplete="off" />
					<Button
						type="button"
						disabled={state === 'asking'}
						onClick={() => (hasName(field.current) ? void ask() : field.current?.form?.requestSubmit())}
					>
						{t('add')}
					</Button>
				</ActionForm>
			)}
			<PasskeyStateLine state={state} />
		</div>
	)
}

/** A passkey is made only for a valid form, because the device stores it even if the server refuses it. */
function hasName(field: HTMLInputElement | null): boolean {
	const name = field?.form?.elements.namedItem('name')
	return name instanceof HTMLInputElement && name.value.trim() !== '' && name.value.length <= 60
}
