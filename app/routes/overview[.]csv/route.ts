import { signedInLoader } from '#app/platform/signed-in.server.ts'
import { partFile } from './part-file.server.ts'

/** A table of the donor's pages as CSV. */
export const loader = signedInLoader((args) => partFile(args, 'csv'))
