Uq2TD/peU/WUsc/5hE+PhdFhdWICT1hWktso5/QPfWVqsgzohnY4kkjTO0zwvh/fmDVJ+QpnRbJkp3QQmLp/GA==
