import type { AddressObject, ParsedMail } from 'mailparser'

/** What each of these addresses has behind the plus, where it is one of `mailbox`; '' for the bare mailbox. */
export function detailsFor(mailbox: string, addresses: readonly string[]): string[] {
	const [local, host] = partsOf(mailbox)
	return addresses.flatMap((address) => {
		const [theirs, at] = partsOf(address)
		if (at !== host || (theirs !== local && !theirs.startsWith(`${local}+`))) return []
		return [theirs.slice(local.length + 1)]
	})
}

function partsOf(address: string): [string, string] {
	const at = address.lastIndexOf('@')
	return [address.slice(0, at).toLowerCase(), address.slice(at + 1).toLowerCase()]
}

const MOST = 500

/** Whom a letter says it is for, in all headers that mail servers and writers name it in. */
export function namedRecipients({ headers }: ParsedMail): string[] {
	const named = ['to', 'cc', 'delivered-to', 'x-original-to', 'envelope-to'].flatMap((header) => {
		const value = headers.get(header)
		return [value ?? []].flat().flatMap((one) => (typeof one === 'string' ? one : addressesIn(one)))
	})
	return named.map((address) => address.trim()).slice(0, MOST)
}

function addressesIn(value: unknown): string[] {
	const { value: found } = (value ?? {}) as Partial<AddressObject>
	if (!Array.isArray(found)) return []
	return found.flatMap(({ address, group }) =>
		[address ?? [], group?.map((one) => one.address ?? '') ?? []].flat(),
	)
}
