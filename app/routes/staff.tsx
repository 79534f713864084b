import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useLocation } from '@remix-run/react'
import { requireRegister, requireStaff } from '../door.server'
import { StaffFrame } from '../pages/staff/StaffFrame'

export async function loader({ request }: LoaderFunctionArgs) {
  const { staff, ...desk } = await requireStaff(request)
  const { register } = await requireRegister(desk, staff.controller)
  return { staffName: staff.name, staffRole: staff.role, controllerName: register.controller.name }
}

export default function Staff() {
  const { pathname } = useLocation()
  return (
    <StaffFrame {...useLoaderData<typeof loader>()} path={pathname}>
      <Outlet />
    </StaffFrame>
  )
}
