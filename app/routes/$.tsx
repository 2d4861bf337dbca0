import { data, type LoaderFunctionArgs } from '@remix-run/node'

const nothingHere = ({ context }: LoaderFunctionArgs) => {
	throw data({ reason: context.wait, isReading: context.isReading }, { status: context.refused ?? 404 })
}

// An address that no other route matches, or that was refused before any page was loaded. As a route of its own it
// still knows the reader and the language.
export const loader = nothingHere
export const action = nothingHere

export default function NothingHere() {
	return null
}
